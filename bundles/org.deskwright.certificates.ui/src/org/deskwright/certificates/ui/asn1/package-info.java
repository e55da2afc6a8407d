/**
 * The bytes of the selected certificate and what they mean. Start at
 * {@link org.deskwright.certificates.ui.asn1.Asn1View}.
 */
package org.deskwright.certificates.ui.asn1;
