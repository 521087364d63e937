package readme;

/** Calls one method of a page. */
final class Example {
    private Example() {}

    public static void main(String[] pageAndMethod) throws Exception {
        Class.forName("readme." + pageAndMethod[0]).getMethod(pageAndMethod[1]).invoke(null);
    }
}
