package io.generator.frame;

import org.jspecify.annotations.Nullable;

/** Who drives in which thread. */
final class Drivers {
    @SuppressWarnings("NullAway") // a ThreadLocal is null where nothing was set
    static final ThreadLocal<@Nullable FutureDriver> CURRENT = new ThreadLocal<>();

    private Drivers() {}
}
