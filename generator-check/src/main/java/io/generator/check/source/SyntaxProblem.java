package io.generator.check.source;

/**
 * Why a file could not be looked at.
 *
 * @param file the file's name
 * @param place where in it, as far as it is known; else at its start
 * @param message what is wrong, in one sentence
 * @param text the whole file; empty where it could not be read
 */
public record SyntaxProblem(String file, Place place, String message, String text) {}
