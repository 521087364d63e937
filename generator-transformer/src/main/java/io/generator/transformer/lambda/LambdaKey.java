package io.generator.transformer.lambda;

/**
 * What lambdas have in common that become one method.
 *
 * @param kind what they are
 * @param method the name and descriptor of the method that the compiler has made of them
 */
record LambdaKey(LambdaKind kind, String method) {}
