/**
 * Text files as Windows writes them, with the byte at which each letter stands:
 * {@link org.deskwright.policy.text.WindowsText}, and {@link org.deskwright.policy.text.TextLines} line by line.
 */
package org.deskwright.policy.text;
