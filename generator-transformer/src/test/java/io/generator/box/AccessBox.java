package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.box.other.ProtectedBase;

/** A generator's body reaches what its method could: private members, super, protected ones of another package. */
public final class AccessBox extends ProtectedBase implements Comparable<AccessBox> {
    private static int privateStatic = 5;
    private final String secret = "secret";

    private AccessBox() {}

    private interface Greeting {
        default String greet() {
            return "hello";
        }
    }

    private class Nested implements Greeting {
        private int hidden = 3;

        private int hiddenMethod() {
            return hidden * privateStatic;
        }

        @Override
        public String greet() {
            return "overridden";
        }

        @Generator
        @Hazard("acc-interface-super-call")
        private TwoWayGen<Object, Object, String> all() {
            String seen =
                    secret + Gen.yield(hiddenMethod()) + AccessBox.this.secretly(Gen.yield(Greeting.super.greet()));
            hidden += Gen.<Integer>yield(hidden++);
            privateStatic++;
            return TwoWayGen.returning(seen + hidden + privateStatic + AccessBox.this.protectedField);
        }
    }

    private String secretly(Object o) {
        return secret.length() + "" + o;
    }

    @Override
    protected String protectedMethod(String text) {
        return "sub " + text;
    }

    @Generator
    @Hazard({"acc-super-call", "acc-protected-other-package"})
    TwoWayGen<Object, Object, String> superAccess(AccessBox other) {
        String seen = super.protectedMethod(Gen.yield("super")) + protectedMethod(Gen.yield("this"));
        super.protectedField += Gen.<Integer>yield(super.protectedField);
        other.protectedField = 70;
        String before = protectedStatic;
        protectedStatic += Gen.yield(other.protectedMethod("other"));
        String after = protectedStatic;
        protectedStatic = before; // other boxes read it too
        return TwoWayGen.returning(seen + protectedField + after + super.hashCode() % 1);
    }

    @Override
    @Generator
    protected Gen<String> values(int n) {
        Gen.yield("sub");
        Gen.yieldFrom(super.values(n));
        protectedField = 2;
        return super.values(1);
    }

    @Override
    public int compareTo(AccessBox o) {
        return 0;
    }

    public static String box() {
        AccessBox box = new AccessBox();
        Check.equal("[15, hello, 3, returned secretA6B1361]", Check.drive(box.new Nested().all(), "A", "B", 10));
        Check.equal(
                "[super, this, 1, sub other, returned base Asub B9s!0]",
                Check.drive(new AccessBox().superAccess(box), "A", "B", 8, "!"));
        Check.equal("[sub, base070, base170, base02]", Check.drain(box.values(2)));
        return "OK";
    }
}
