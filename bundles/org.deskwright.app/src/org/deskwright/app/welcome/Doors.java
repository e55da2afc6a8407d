package org.deskwright.app.welcome;

import java.util.List;
import java.util.Map;

import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;

/**
 * The four doors and the first things to try. A door never promises what is not built: what Deskwright cannot do with
 * logs or policies yet, they say.
 */
final class Doors {
    static final String DIAGNOSE = "org.deskwright.app.diagnoseSymptom";
    static final String GUIDE = "org.deskwright.app.guide";

    private static final String PAGE = "org.deskwright.app.guide.page";
    /** Of a bundle that may be absent. */
    private static final String CONNECT = "org.deskwright.live.ui.connect";
    private static final String LOG = "org.deskwright.logs.ui.openLog";
    private static final String PASTE = "org.deskwright.diagnosis.ui.pasteSymptom";
    private static final Texts TEXTS = Texts.beside(Doors.class);

    private Doors() {
    }

    static List<Door> all() {
        return List.of(
                door("diagnose", Icon.DIAGNOSE, new Way(DIAGNOSE, TEXTS.get("way.symptom"), Icon.DIAGNOSE),
                        new Way(PASTE, TEXTS.get("way.paste"), Icon.COPY)),
                door("logs", Icon.LOG, new Way(LOG, TEXTS.get("way.open-log"), Icon.OPEN_FILE),
                        new Way(Commands.OPEN_FOLDER, TEXTS.get("way.open-logs"), Icon.OPEN_FOLDER),
                        new Way(PASTE, TEXTS.get("way.paste-line"), Icon.COPY), guide("logs", TEXTS.get("way.logs"))),
                door("policies", Icon.POLICY,
                        new Way(Commands.OPEN_FOLDER, TEXTS.get("way.open-policies"), Icon.OPEN_FOLDER),
                        guide("policies", TEXTS.get("way.policies")),
                        new Way(DIAGNOSE, TEXTS.get("way.policy-symptoms"), Icon.DIAGNOSE)),
                door("account", Icon.ACCOUNT, new Way(CONNECT, TEXTS.get("way.connect"), Icon.CONNECT),
                        new Way(Commands.OPEN_FOLDER, TEXTS.get("way.open-folder"), Icon.OPEN_FOLDER),
                        guide("evidence", TEXTS.get("way.collect"))));
    }

    static List<Way> first() {
        return List.of(new Way(Commands.OPEN_SAMPLE, TEXTS.get("first.sample"), Icon.SAMPLE),
                new Way("org.deskwright.app.tutorial", Map.of("org.deskwright.app.tutorial.id", "first-diagnosis"),
                        TEXTS.get("first.tutorial"), Icon.TUTORIAL),
                new Way("org.eclipse.ui.window.quickAccess", TEXTS.get("first.actions"), Icon.FIND),
                new Way(GUIDE, Map.of(PAGE, "first-ten-minutes"), TEXTS.get("first.guide"), Icon.LINK),
                new Way("org.eclipse.ui.window.showKeyAssist", TEXTS.get("first.keys"), Icon.KEYBOARD),
                new Way("org.eclipse.ui.window.preferences",
                        Map.of("preferencePageId", "org.eclipse.ui.preferencePages.Views"), TEXTS.get("first.look"),
                        Icon.THEME_CONTRAST));
    }

    private static Door door(String id, Icon icon, Way... ways) {
        return new Door(id, icon, TEXTS.get("door." + id), TEXTS.get("door." + id + ".text"), List.of(ways));
    }

    private static Way guide(String page, String label) {
        return new Way(GUIDE, Map.of(PAGE, page), label, Icon.LINK);
    }
}
