@file:JvmName("KotlinCoroutines")
@file:OptIn(DelicateCoroutinesApi::class, ExperimentalCoroutinesApi::class)

package io.generator.benchmarks.async

import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.produce
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield

/** Runs it in this thread as far as it comes, as a hot method does. */
private fun <T> start(body: suspend CoroutineScope.() -> T): Deferred<T> =
    GlobalScope.async(Dispatchers.Unconfined, CoroutineStart.UNDISPATCHED, body)

/** Awaits one value of Kotlin's own again and again. */
fun sum(value: Deferred<Int>, times: Int): Long = start {
    var sum = 0L
    for (i in 0 until times) sum += value.await()
    sum
}.getCompleted()

/** Awaits one future of Java's again and again. */
fun sumOfFuture(value: CompletableFuture<Int>, times: Int): Long = start {
    var sum = 0L
    for (i in 0 until times) sum += value.await()
    sum
}.getCompleted()

/** Awaits one value after the other, each of which is completed when it is waited for. */
fun sumOfPending(n: Int): Long {
    val values = List(n) { CompletableDeferred<Int>() }
    val sum = start {
        var sum = 0L
        for (value in values) sum += value.await()
        sum
    }
    for (i in 0 until n) values[i].complete(i)
    return sum.getCompleted()
}

/** The same with futures of Java's. */
fun sumOfPendingFutures(n: Int): Long {
    val values = List(n) { CompletableFuture<Int>() }
    val sum = start {
        var sum = 0L
        for (value in values) sum += value.await()
        sum
    }
    for (i in 0 until n) values[i].complete(i)
    return sum.getCompleted()
}

private suspend fun deep(depth: Int, end: Deferred<Int>): Int =
    if (depth == 0) end.await() else deep(depth - 1, end) + 1

/** So many functions that wait for one another, and the innermost for a value that is there. */
fun deepOnCompleted(depth: Int, end: Deferred<Int>): Int = start { deep(depth, end) }.getCompleted()

/** The same, and the value comes later. */
fun deepOnPending(depth: Int): Int {
    val end = CompletableDeferred<Int>()
    val result = start { deep(depth, end) }
    end.complete(1)
    return result.getCompleted()
}

private fun range(n: Int) = flow { for (i in 0 until n) emit(i) }

/** Goes through a flow. */
fun sumOfFlow(n: Int): Long = start {
    var sum = 0L
    range(n).collect { sum += it }
    sum
}.getCompleted()

/** Goes through a channel that another coroutine sends into. */
fun sumOfChannel(n: Int): Long = start {
    var sum = 0L
    val channel = produce { for (i in 0 until n) send(i) }
    for (x in channel) sum += x
    sum
}.getCompleted()

/** Starts so many coroutines, which an event loop begins, that wait for a value; completes it, and awaits them all. */
fun spawn(tasks: Int): Long = runBlocking {
    val go = CompletableDeferred<Int>()
    val started = List(tasks) { async { go.await() } }
    yield()
    go.complete(1)
    var sum = 0L
    for (task in started) sum += task.await()
    sum
}

/** Two coroutines of an event loop that send numbers to and fro by two channels. */
fun pingPong(n: Int): Long = runBlocking {
    val requests = Channel<Int>(1)
    val replies = Channel<Int>(1)
    launch { for (i in 0 until n) replies.send(requests.receive()) }
    var sum = 0L
    for (i in 0 until n) {
        requests.send(i)
        sum += replies.receive()
    }
    sum
}

/** Starts so many coroutines that sleep, tells when all of them do, and waits for them. */
fun sleepers(tasks: Int, millis: Long, asleep: Runnable) = runBlocking {
    val started = List(tasks) { launch { delay(millis) } }
    yield()
    asleep.run()
    for (task in started) task.join()
}

/** So many functions that wait for one another, and the innermost for a value that never comes. */
fun suspended(depth: Int): Any {
    val end = CompletableDeferred<Int>()
    return listOf(end, start { deep(depth, end) })
}

/** Starts so many coroutines that wait for a value, each in the thread of the call; completes it, and awaits them all. */
fun spawnUndispatched(tasks: Int): Long = start {
    val go = CompletableDeferred<Int>()
    val started = List(tasks) { start { go.await() } }
    go.complete(1)
    var sum = 0L
    for (task in started) sum += task.await()
    sum
}.getCompleted()
