package org.deskwright.ui.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

import org.deskwright.ui.text.Texts;

/** Something could not be loaded, and it is known what to do about it. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Texts.beside(LoadException.class);

    private final String advice;

    /**
     * @param message what happened and where, a sentence
     * @param advice what to do, a sentence
     */
    public LoadException(String message, String advice) {
        super(Objects.requireNonNull(message, "message"));
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    /** A file could not be written, or put in its place. */
    public static LoadException notWritten(Path file, IOException reason) {
        String why = switch (reason) {
            case AccessDeniedException _ -> TEXTS.get("not-written.denied");
            case NoSuchFileException _ -> TEXTS.get("not-written.no-folder");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(reason.getMessage());
        };
        return new LoadException(TEXTS.get("not-written", file, why), TEXTS.get("not-written.advice"));
    }

    public String advice() {
        return advice;
    }
}
