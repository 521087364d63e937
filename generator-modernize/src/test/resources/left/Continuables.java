import java.util.Enumeration;
import java.util.Iterator;
import jyield.Continuable;
import jyield.Yield;

class Continuables {
    @Continuable
    // left by jyield: it returns Enumeration<String>; a generator returns Iterator or Iterable
    Enumeration<String> enumeration() {
        Yield.ret("a");
        return Yield.done();
    }

    @Continuable
    Iterator<String> told() {
        // left by jyield: what Yield.ret returns is used: a generator is not told of remove()
        if (Yield.ret("a").getShouldRemove()) Yield.ret("b");
        return Yield.done();
    }

    @Continuable
    Iterator<String> joined(Enumeration<String> others) {
        // left by jyield: whether this is an Iterable or an Enumeration is not to be seen here; the latter has to be turned into an iterator: Yield.join(…) becomes Gen.yieldFrom(….asIterator())
        Yield.join(others);
        return Yield.done();
    }

    @Continuable
    Iterator<String> locked() {
        synchronized (this) {
            // left by jyield: it yields in a synchronized block
            Yield.ret("a");
        }
        return Yield.done();
    }
}
