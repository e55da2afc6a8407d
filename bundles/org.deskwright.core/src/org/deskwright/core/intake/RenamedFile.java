package org.deskwright.core.intake;

/** A file under another name, where two would go by the same. */
record RenamedFile(String name, SourceFile file) implements ForwardingFile {}
