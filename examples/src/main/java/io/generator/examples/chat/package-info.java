/**
 * A chat: one server, thousands of connections, no thread for any of them: {@link io.generator.examples.chat.ChatServer}.
 */
@NullMarked
package io.generator.examples.chat;

import org.jspecify.annotations.NullMarked;
