/**
 * A generator over a resource that comes in pages, each fetched when it is needed:
 * {@link io.generator.examples.paging.Catalogue}.
 */
@NullMarked
package io.generator.examples.paging;

import org.jspecify.annotations.NullMarked;
