package org.deskwright.cli.internal;

/** Options that take a whole number. */
public final class Wholes {
    private static final int DIGITS = 18;

    private Wholes() {
    }

    /** The number, if it is one from least to most; otherwise a {@link UsageProblem} that says which are. */
    public static long parse(String option, String text, long least, long most) {
        String digits = text.strip();
        if (digits.matches("[0-9]{1," + DIGITS + "}")) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new UsageProblem(option + " takes a whole number from " + least + " to " + most + ", not '" + text + "'");
    }
}
