@file:JvmName("KotlinPeers")

package io.generator.benchmarks

private fun isWanted(x: Int) = x % 3 == 0

fun range(n: Int): Iterator<Int> = iterator {
    for (i in 0 until n) yield(i)
}

fun filteredRange(n: Int): Iterator<Int> = iterator {
    for (i in 0 until n) if (isWanted(i)) yield(i)
}

fun filter(numbers: Iterator<Int>): Iterator<Int> = iterator {
    for (x in numbers) if (isWanted(x)) yield(x)
}

fun squares(numbers: Iterator<Int>): Iterator<Int> = iterator {
    for (x in numbers) yield(x * x)
}

fun inOrder(tree: Node<Int>): Iterator<Int> = iterator {
    if (tree.left != null) yieldAll(inOrder(tree.left))
    yield(tree.value)
    if (tree.right != null) yieldAll(inOrder(tree.right))
}

private class Box {
    @JvmField var number: Double? = null
}

private fun average(sent: Box): Iterator<Double> = iterator {
    var sum = 0.0
    var n = 0
    while (true) {
        yield(if (n == 0) 0.0 else sum / n)
        val x = sent.number ?: break
        sum += x
        n++
    }
}

/** The sum of the averages after each of the numbers from 0 on. */
fun sendAll(numbers: Int): Double {
    val sent = Box()
    val average = average(sent)
    var sum = average.next()
    for (i in 0 until numbers) {
        sent.number = i.toDouble()
        sum += average.next()
    }
    return sum
}

/** 0 and 1 for ever, from below so many builders that delegate to one another. */
fun deep(depth: Int): Iterator<Int> = iterator {
    if (depth > 0) yieldAll(deep(depth - 1))
    var i = 0
    while (true) yield(i++ and 1)
}
