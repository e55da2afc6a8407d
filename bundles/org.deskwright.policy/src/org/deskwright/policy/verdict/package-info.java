/**
 * What a checklist comes to: {@link org.deskwright.policy.verdict.Verdicts} holds each item against GPOs, against what
 * {@code gpresult} told of a computer, and against a reckoned resultant set. The same for all faces.
 */
package org.deskwright.policy.verdict;
