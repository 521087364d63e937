/** What was found out about libraries: kept in files, and printed as tables. */
@NullMarked
package io.generator.conformance.findings;

import org.jspecify.annotations.NullMarked;
