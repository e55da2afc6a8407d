/**
 * Evidence for tests: {@link org.deskwright.testing.evidence.SampleFiles} writes small files in the format of the AWS
 * CLI, {@link org.deskwright.testing.evidence.SlowReader} is a reader that never comes to an end by itself.
 */
package org.deskwright.testing.evidence;
