/**
 * What in a certificate breaks rules, whether or not a client minds: {@link org.deskwright.certificates.lint.Lints}.
 * Each lint has a severity and the clause that it goes by in {@code data/lints.json}.
 */
package org.deskwright.certificates.lint;
