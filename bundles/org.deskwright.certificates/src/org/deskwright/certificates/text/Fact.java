package org.deskwright.certificates.text;

/**
 * Something that a certificate says.
 *
 * @param group under which it stands
 * @param name stable within its group
 * @param value in one line or several
 * @param offset where in the certificate it is said; -1 for what is reckoned, such as hashes
 * @param end where that ends
 */
public record Fact(Group group, String name, String value, int offset, int end) {
    /** What belongs together. */
    public enum Group {
        CERTIFICATE("Certificate"), EXTENSIONS("Extensions"), HASHES("Hashes");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
