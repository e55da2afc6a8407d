/**
 * A stand-in for AWS on this machine, for tests and demonstrations.
 * <p>
 * Start at {@link org.deskwright.aws.fake.FakeAws}, which serves a {@link org.deskwright.aws.fake.FakeWorld} over HTTP:
 * signatures are verified, rates are limited, answers come in pages, as AWS does it. What goes wrong is planned with
 * {@link org.deskwright.aws.fake.Faults}. Nothing here uses the AWS SDK, so that an error in the one cannot hide one in
 * the other.
 */
package org.deskwright.aws.fake;
