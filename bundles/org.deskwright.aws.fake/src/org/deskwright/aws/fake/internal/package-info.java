/** How the stand-in answers: one class a service. */
package org.deskwright.aws.fake.internal;
