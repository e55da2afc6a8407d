package org.deskwright.sample.plan;

import java.util.List;

/** How a WorkSpace fared over the last three hours, in 36 steps of five minutes, the oldest first. */
public enum HealthTrace {
    /** Stopped answering in mid-use and never came back, so that nobody could count its users any more. */
    LASTING {
        @Override
        boolean countsUsers(int step) {
            return answers(step);
        }

        @Override
        boolean answers(int step) {
            return step < 17;
        }

        @Override
        boolean inUse(int step) {
            return step < 16;
        }

        @Override
        int load(int step) {
            return step < 17 ? 20 + step * 7 % 15 : 2;
        }
    },
    /** Goes to sleep whenever nobody uses it. */
    SLEEPS {
        @Override
        boolean answers(int step) {
            return !(step >= 4 && step <= 8 || step >= 20 && step <= 23 || step >= 33);
        }

        @Override
        boolean inUse(int step) {
            return step >= 10 && step <= 18 || step >= 25 && step <= 30;
        }

        @Override
        int load(int step) {
            return inUse(step) ? 30 + step * 11 % 20 : 3;
        }
    },
    /** Answers, but has no time for its user. */
    LABOURS {
        @Override
        boolean answers(int step) {
            return true;
        }

        @Override
        boolean inUse(int step) {
            return step > 6;
        }

        @Override
        int load(int step) {
            return step > 6 ? 92 + step * 5 % 8 : 15;
        }
    };

    public static final int STEPS = 36;
    private static final int STEP_SECONDS = 300;
    private static final int UP_BEFORE = 260_000;

    abstract boolean answers(int step);

    abstract boolean inUse(int step);

    /** Whether it was measured at all how many use it. */
    boolean countsUsers(int step) {
        return true;
    }

    /** Per cent. */
    abstract int load(int step);

    /** Names of the metrics that {@link #value} knows. */
    public static List<String> metrics() {
        return List.of("Unhealthy", "UserConnected", "UpTime", "CPUUsage", "CPUQueueLength");
    }

    /** Whether that step of the metric has a value. */
    public boolean isMeasured(String metric, int step) {
        return !metric.equals("UserConnected") || countsUsers(step);
    }

    public double value(String metric, int step) {
        return switch (metric) {
            case "Unhealthy" -> answers(step) ? 0 : 1;
            case "UserConnected" -> inUse(step) ? 1 : 0;
            case "UpTime" -> UP_BEFORE + step * STEP_SECONDS;
            case "CPUUsage" -> load(step);
            case "CPUQueueLength" -> load(step) > 90 ? 6 : 0;
            default -> throw new IllegalArgumentException(metric);
        };
    }
}
