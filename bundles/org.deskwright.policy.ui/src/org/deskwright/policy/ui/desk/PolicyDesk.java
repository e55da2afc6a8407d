package org.deskwright.policy.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.link.Dn;
import org.deskwright.ui.session.Watched;

/**
 * The policies that lie open in the workbench. Methods that read or compare work on the caller's thread: not on the
 * display's. Cancelled by interrupting it.
 */
public interface PolicyDesk extends Watched<PolicyState> {
    /**
     * Reads files and folders, and lays what is in them down beside what lies there. Files that are checklists are
     * added to those of the company. Answers of AWS tell which WorkSpaces the policies matter to; alone they are taken
     * where policies lie there already.
     *
     * @throws IOException when there is nothing of policies in them
     */
    void open(List<Path> paths) throws IOException;

    /**
     * Compares what lies open with what is in a folder.
     *
     * @throws IOException when there is nothing of policies in it
     */
    void compareWith(Path folder) throws IOException;

    /** Compares two OUs, two policies, or an OU with what a computer told; of other things nothing is compared. */
    void compare(PolicyNode one, PolicyNode other);

    /** Tells as a comparison what would be other in the OU if the policy were not linked to it. */
    void supposeUnlinked(PolicyNode.Linked link);

    /**
     * Tells as a comparison what would be other in an OU if it lay in another.
     *
     * @throws IOException when that is itself, or in it
     */
    void supposeMoved(Dn place, Dn parent) throws IOException;

    /**
     * Reads checklists of the company, keeps where they lie, and holds policies against the first of them.
     *
     * @throws IOException when there is none in them
     */
    void addChecklists(List<Path> places) throws IOException;

    /** Holds policies against another one: the bundled one, or one of the company that was read. */
    void use(Checklist checklist);

    /** Takes the checklists of the company away; the files stay as they are. */
    void removeChecklists();

    /** Reckons for other computers and users from now on, until all is taken away. */
    void assume(Assumed assumed);

    /** Takes away what was read of a folder, and of those in it. */
    void remove(Path folder);

    /** Takes all away, and what is still being read; nothing happens to it on the disk. Any thread. */
    void close();
}
