package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.ProposalBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.CaseTest;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.time.Now;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The moment that a case speaks of and its time zone, as the editor helps to tell them. */
@ExtendWith(PictureOnFailure.class)
class CaseTimesTest extends CaseTest {
    private final ProposalBot zones = new ProposalBot("case.zone");
    private final ProposalBot moments = new ProposalBot("case.as-of");
    private CaseEditorBot editor;

    @BeforeEach
    void openSample() {
        System.setProperty(Now.PROPERTY, "2031-02-03T04:05:06Z");
        workbench.openSample();
        editor = CaseEditorBot.open(workbench);
    }

    @AfterEach
    void ownClock() {
        System.clearProperty(Now.PROPERTY);
    }

    private CaseInfo info() {
        return session.current().document().orElseThrow().info();
    }

    @Test
    void aZoneIsProposedByAPartOfItsNameAndTaken() {
        List<String> offered = zones.propose("kolk");
        String kolkata = offered.getFirst();
        assertTrue(offered.size() < 5 && kolkata.startsWith("Asia/Kolkata") && kolkata.contains("+05:30"),
                offered.toString());
        zones.accept(kolkata);
        Ui.waitUntil("the case has it", () -> info().zone().equals(Optional.of(ZoneId.of("Asia/Kolkata"))));
        workbench.awaitEnd();
    }

    @Test
    void theMomentsAtWhichSomethingWasReadAreProposedAndNowIsTheHousesClock() {
        List<Instant> read = session.current().evidence().orElseThrow().coverage().entries().stream()
                .map(e -> e.provenance().readAt()).distinct().toList();
        List<String> offered = moments.propose("");
        assertEquals(read.size(), offered.size(), offered.toString());
        moments.accept(offered.getLast());
        Instant earliest = read.stream().min(Instant::compareTo).orElseThrow();
        Ui.waitUntil("the case has the earliest", () -> info().asOf().equals(Optional.of(earliest)));
        workbench.awaitEnd();
        editor.push("case.as-of.now");
        assertTrue(Ui.get(() -> Ui.one("case.as-of", Text.class).getText()).startsWith("2031-02-03"));
        workbench.awaitEnd();
    }
}
