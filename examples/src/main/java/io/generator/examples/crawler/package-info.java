/**
 * A crawler that has no more than so many requests open at a time: {@link io.generator.examples.crawler.Crawler}.
 */
@NullMarked
package io.generator.examples.crawler;

import org.jspecify.annotations.NullMarked;
