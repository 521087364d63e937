package io.generator.conformance.laws;

/** L. {@code async with} and {@code async for} (PEP 492). */
@NoTwin(law = "L1", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L1b", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L2", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L3", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L4", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L5", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L6", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L7", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L8", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L9", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L10", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L11", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L40", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L41", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L42", because = "there is no loop over asynchronous iterators yet")
@NoTwin(law = "L43", because = "there is no loop over asynchronous iterators yet")
class LawsL {}
