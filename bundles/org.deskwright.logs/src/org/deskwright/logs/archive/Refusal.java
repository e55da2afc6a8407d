package org.deskwright.logs.archive;

/**
 * What is not read.
 *
 * @param name how people find it, see {@link org.deskwright.logs.source.LogSource#name}
 * @param reason in words for people, without the name
 */
public record Refusal(String name, String reason) {
    /** Both in one line. */
    public String line() {
        return name + ": " + reason;
    }

    /** Where the reason may begin with the name already. */
    static Refusal of(String name, Exception error) {
        String said = String.valueOf(error.getMessage());
        return new Refusal(name, said.startsWith(name + ": ") ? said.substring(name.length() + 2) : said);
    }
}
