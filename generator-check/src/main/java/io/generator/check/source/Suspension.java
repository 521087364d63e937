package io.generator.check.source;

import com.github.javaparser.ast.Node;
import io.generator.transformer.model.SuspensionPoint;

/**
 * Where a body is suspended.
 *
 * @param node the call; for an await that the source does not write out, what is gone through or closed
 * @param kind what happens there
 * @param isLocked whether it stands in a {@code synchronized} block of its body
 */
public record Suspension(Node node, SuspensionPoint.Kind kind, boolean isLocked) {}
