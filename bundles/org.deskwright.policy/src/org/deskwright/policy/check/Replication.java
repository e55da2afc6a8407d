package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * GPOs whose two halves, the object in the directory and the files in SYSVOL, are of different versions: they are
 * replicated by different services ([MS-GPOL] 2.2.4), and until both have come a client may apply older settings.
 */
final class Replication {
    private static final int USER = 16;
    private static final int COMPUTER = 0xFFFF;

    private Replication() {
    }

    static List<ReadProblem> differences(PolicySet set, PolicyDirectory directory) {
        List<ReadProblem> differences = new ArrayList<>();
        for (Gpo gpo : set.gpos()) {
            Optional<GpoObject> object = directory.gpo(gpo.names().id());
            if (gpo.version().isPresent() && object.isPresent() && object.get().version().isPresent()
                    && object.get().version().getAsLong() != gpo.version().getAsLong()) {
                differences.add(ReadProblem.whole("GPO '" + gpo.shown() + "' " + gpo.names().id(),
                        "its files are of version " + shown(gpo.version().getAsLong())
                                + ", in the directory it is of version " + shown(object.get().version().getAsLong()),
                        "its settings may not be the last ones: read both at one time, wait for replication, or look at"
                                + " it with dcdiag /test:sysvolcheck and in the log of DFS Replication"));
            }
        }
        return differences;
    }

    /** As the editor shows it: changes of the user's half, and of the computer's. */
    private static String shown(long version) {
        return "user " + (version >>> USER & COMPUTER) + ", computer " + (version & COMPUTER);
    }
}
