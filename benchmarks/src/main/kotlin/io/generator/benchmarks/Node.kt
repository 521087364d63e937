package io.generator.benchmarks

/** A node of a binary tree. It is written in Kotlin because Kotlin is compiled first. */
class Node<T>(@JvmField val left: Node<T>?, @JvmField val value: T, @JvmField val right: Node<T>?) {
    companion object {
        /** A complete tree that holds the numbers from 0 on, in order. */
        @JvmStatic fun balanced(depth: Int): Node<Int> = balanced(depth, 0)

        private fun balanced(depth: Int, first: Int): Node<Int> {
            val half = (1 shl (depth - 1)) - 1
            if (depth == 1) return Node(null, first, null)
            return Node(balanced(depth - 1, first), first + half, balanced(depth - 1, first + half + 1))
        }
    }
}
