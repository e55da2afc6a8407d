package org.deskwright.core.internal.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.UnreadableException;

/** Failures of the file system in words for the admin. */
public final class FileProblems {
    private FileProblems() {
    }

    public static ReadProblem of(String source, IOException failure) {
        return switch (failure) {
            case UnreadableException e -> e.problem(source);
            case NoSuchFileException _ -> ReadProblem.whole(source, "does not exist", "check the path");
            case FileNotFoundException _ -> ReadProblem.whole(source, "cannot be opened", "check the path");
            case AccessDeniedException _ ->
                ReadProblem.whole(source, "may not be read by this user", "change its permissions or copy it");
            case FileSystemLoopException _ -> ReadProblem.whole(source, "is a link that leads to itself", "remove it");
            case FileSystemException e ->
                ReadProblem.whole(source, "cannot be read" + detail(e.getReason()), "check the disk or share");
            default ->
                ReadProblem.whole(source, "cannot be read" + detail(failure.getMessage()), "check the disk or share");
        };
    }

    private static String detail(String message) {
        return message == null || message.isBlank() ? "" : " (" + message + ")";
    }
}
