package io.generator.conformance.laws;

/** Q. Groups of tasks. */
@NoTwin(law = "Q1", because = "there is no event loop yet")
@NoTwin(law = "Q2", because = "there is no event loop yet")
@NoTwin(law = "Q3", because = "there is no event loop yet")
@NoTwin(law = "Q4", because = "there is no event loop yet")
@NoTwin(law = "Q5", because = "there is no event loop yet")
@NoTwin(law = "Q6", because = "there is no event loop yet")
@NoTwin(law = "Q7", because = "there is no event loop yet")
@NoTwin(law = "Q8", because = "there is no event loop yet")
@NoTwin(law = "Q9", because = "there is no event loop yet")
@NoTwin(law = "Q10", because = "there is no event loop yet")
@NoTwin(law = "Q40", because = "there is no event loop yet")
@NoTwin(law = "Q41", because = "there is no event loop yet")
@NoTwin(law = "Q42", because = "there is no event loop yet")
@NoTwin(law = "Q43", because = "there is no event loop yet")
@NoTwin(law = "Q44", because = "there is no event loop yet")
@NoTwin(law = "Q45", because = "there is no event loop yet")
class LawsQ {}
