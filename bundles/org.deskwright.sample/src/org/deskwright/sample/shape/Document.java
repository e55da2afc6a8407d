package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;

/** The answer to a call that is no list: a file for each, whose name says of what it is. */
public interface Document<T> {
    /** The CLI's name of the call, such as {@code describe-key}. */
    String call();

    Stream<T> items(Folder folder);

    /** What the name of the file ends with behind the name of the call. */
    String suffix(T item);

    /** Writes the members of the answer; the object around it is there. */
    void write(Folder folder, T item, AwsJson out) throws IOException;
}
