package io.generator.examples.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server sends at a time.
 *
 * @param items some items
 * @param next where there are more, relative to this page; null if this page is the last
 */
record Page(List<String> items, @Nullable String next) {}
