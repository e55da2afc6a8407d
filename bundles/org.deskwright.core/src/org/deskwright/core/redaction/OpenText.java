package org.deskwright.core.redaction;

import java.util.function.Consumer;

/** What the lines of a text so far have begun and the next ones may go on with. */
final class OpenText {
    private final PrivateKeys keys;
    private final OpenValues open;
    private final NamedValues named;
    private final SecretColumns columns;
    private final PaddedColumns padded;
    private final BeneathValues beneath;
    private final PublicBlocks certificates = new PublicBlocks();

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed takes the kind of each secret that is removed
     */
    OpenText(boolean masking, Consumer<String> removed) {
        keys = new PrivateKeys(masking, () -> removed.accept(PrivateKeys.KIND));
        open = new OpenValues(masking, () -> removed.accept("password"));
        named = new NamedValues(masking, () -> removed.accept("password"));
        columns = new SecretColumns(masking, () -> removed.accept("password"));
        padded = new PaddedColumns(masking, () -> removed.accept("password"));
        beneath = new BeneathValues(masking, () -> removed.accept("password"));
    }

    /** The line without what of it is of a private key. */
    String withoutKeys(String line) {
        return keys.line(line);
    }

    /** The same of a line that does not leave: a key counts where something of it is taken out. */
    String withoutPassedKeys(String line) {
        return keys.passOver(line);
    }

    /** Whether the next line is public, whatever it looks like. */
    boolean isPublic(String line) {
        return certificates.line(line);
    }

    /**
     * The line without what is in lists, tables and elements of secrets.
     *
     * @param mayHold whether something of that kind may begin in it
     */
    String withoutValues(String line, boolean mayHold) {
        String result = mayHold || columns.isOpen() ? columns.line(line) : line;
        result = mayHold || padded.isOpen() ? padded.line(result) : result;
        result = mayHold || beneath.isOpen() ? beneath.line(result) : result;
        result = mayHold || named.isOpen() ? named.line(result) : result;
        return mayHold || open.isOpen() ? open.line(result) : result;
    }

    /** The text has come to its end. */
    void end() {
        keys.end();
        open.end();
        named.end();
        columns.end();
        padded.end();
        beneath.end();
        certificates.end();
    }
}
