package org.deskwright.sample.plan;

import java.util.function.Consumer;

/** Something that is wrong in the sample on purpose. */
public sealed interface PlantedFault {
    /** Id of the check that should see it. */
    String check();

    /** What was done, in a line. */
    String story();

    /** In a directory, its network or its groups. */
    record OnDirectory(String check, NamedSite site, String story,
            Consumer<DirectoryDraft> change) implements PlantedFault {}

    /** On the WorkSpace of a directory with that number, from 0. */
    record OnWorkspace(String check, NamedSite site, int ordinal, String story,
            Consumer<WorkspaceDraft> change) implements PlantedFault {}

    /** In what the admin of the sample case answers. */
    record InAnswer(String check, String question, String answer, String story) implements PlantedFault {}
}
