package org.deskwright.report.text;

/** ANSI renditions that hold on light and on dark terminals. Status is never told by colour alone. */
public enum Paint {
    PLAIN(""), BOLD("1"), DIM("2"), PROBLEM("1;31"), WARNING("1;33"), INFO("1;36"), GOOD("32"), COMMAND("36");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The text between the codes that switch this rendition on and off. */
    public String over(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
