/** The domain controller of {@code releng/domain-controller} as a service of tests. */
package org.deskwright.testing.domain;
