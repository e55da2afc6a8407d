package org.deskwright.core.redaction;

import java.util.function.Consumer;

/** What the lines of a text so far have begun and the next ones may go on with. */
final class OpenText {
    private final PrivateKeys keys;
    private final EncodedBlocks blocks;
    private final CommandSecrets commands;
    private final HtmlColumns html;
    private final RegistryValues registry;
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
        blocks = new EncodedBlocks(masking, () -> removed.accept(PrivateKeys.KIND));
        html = new HtmlColumns(masking, () -> removed.accept("password"));
        registry = new RegistryValues(masking, () -> removed.accept("password"));
        commands = new CommandSecrets(masking, () -> removed.accept("password"));
        open = new OpenValues(masking, () -> removed.accept("password"));
        named = new NamedValues(masking, () -> removed.accept("password"));
        columns = new SecretColumns(masking, () -> removed.accept("password"));
        padded = new PaddedColumns(masking, () -> removed.accept("password"));
        beneath = new BeneathValues(masking, () -> removed.accept("password"));
    }

    /** The line without what of it is of a private key. */
    String withoutKeys(String line) {
        return blocks.line(keys.line(line), false);
    }

    /** The same of a line that does not leave: a key counts where something of it is taken out. */
    String withoutPassedKeys(String line) {
        return blocks.line(keys.passOver(line), true);
    }

    /** Whether the next line is public, whatever it looks like. */
    boolean isPublic(String line) {
        return certificates.line(line);
    }

    /**
     * The line without what commands are given and what is in lists, tables and elements of secrets.
     *
     * @param mayHold whether something of that kind may begin in it
     */
    String withoutValues(String line, boolean mayHold) {
        String result = html.line(commands.line(line));
        result = mayHold || registry.isOpen() ? registry.line(result) : result;
        result = mayHold || columns.isOpen() ? columns.line(result) : result;
        result = mayHold || padded.isOpen() ? padded.line(result) : result;
        result = mayHold || beneath.isOpen() ? beneath.line(result) : result;
        result = mayHold || named.isOpen() ? named.line(result) : result;
        return mayHold || open.isOpen() ? open.line(result) : result;
    }

    /** The text has come to its end. */
    void end() {
        keys.end();
        blocks.end();
        commands.end();
        html.end();
        registry.end();
        open.end();
        named.end();
        columns.end();
        padded.end();
        beneath.end();
        certificates.end();
    }
}
