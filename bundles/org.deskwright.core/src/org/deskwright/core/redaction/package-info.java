/**
 * Takes out of texts what must not leave: secrets always, names of people and machines where that is asked for. Start
 * at {@link org.deskwright.core.redaction.Redactor}; a further secret is a rule in {@code SecretRules} and a line in
 * its test.
 */
package org.deskwright.core.redaction;
