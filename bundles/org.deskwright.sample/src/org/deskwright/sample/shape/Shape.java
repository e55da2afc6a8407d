package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;

/**
 * The answer to one AWS call: which items it lists, and how one is written. Members are in the order of the AWS SDK's
 * model of the call, which is the order in which the CLI prints them.
 */
public interface Shape<T> {
    /** Whether it is a call to WorkSpaces itself, which not every Region has. */
    default boolean ofWorkspaces() {
        return false;
    }

    /** The CLI's name of the call, such as {@code describe-subnets}. */
    String call();

    /** Name of the list that the answer consists of. */
    String member();

    Stream<T> items(Folder folder);

    /** Writes the members of an item; the object around it is there. */
    void write(Folder folder, T item, AwsJson out) throws IOException;
}
