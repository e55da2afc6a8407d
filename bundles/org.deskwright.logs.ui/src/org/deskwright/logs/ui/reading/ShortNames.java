package org.deskwright.logs.ui.reading;

import java.util.List;

/** Names of logs where there is little room: of long ones the end, and before it what tells two of one name apart. */
public final class ShortNames {
    /** Of the folder by which logs are told apart. */
    private static final int FOLDER = 8;

    private ShortNames() {
    }

    /**
     * @param title of one of the logs
     * @param all titles
     * @param letters of a name at most
     */
    public static String of(String title, List<String> all, int letters) {
        List<String> parts = parts(title);
        List<List<String>> others = all.stream().filter(other -> !other.equals(title)).map(ShortNames::parts)
                .filter(other -> other.getLast().equals(parts.getLast())).toList();
        if (others.isEmpty()) {
            return end(parts.getLast(), letters);
        }
        for (int up = 1; up < parts.size(); up++) {
            String folder = part(parts, up);
            int at = up;
            if (others.stream().noneMatch(other -> part(other, at).equals(folder))) {
                String before = end(folder, FOLDER) + (up == 1 ? "/" : "/\u2026/");
                return before + end(parts.getLast(), letters - before.length());
            }
        }
        // each folder above it is above another of them, too
        return end(title, letters - 4) + " (" + (all.indexOf(title) + 1) + ")";
    }

    /**
     * What alone tells it from the others: where all have one name, the folder by which they differ. For where that
     * name stands elsewhere.
     */
    public static String difference(String title, List<String> all, int letters) {
        List<String> parts = parts(title);
        List<List<String>> others = all.stream().filter(other -> !other.equals(title)).map(ShortNames::parts).toList();
        boolean alike = !others.isEmpty() && others.stream().allMatch(other -> other.getLast().equals(parts.getLast()));
        for (int up = 1; alike && up < parts.size(); up++) {
            String folder = part(parts, up);
            int at = up;
            if (others.stream().noneMatch(other -> part(other, at).equals(folder))) {
                return end(folder, letters);
            }
        }
        return of(title, all, letters);
    }

    /** As much of the end of the title as tells it apart from the others, where there is room for that. */
    public static String apart(String title, List<String> all) {
        List<String> parts = parts(title);
        for (int count = 1; count < parts.size(); count++) {
            String end = end(parts, count);
            int many = count;
            if (all.stream().filter(other -> !other.equals(title)).noneMatch(o -> end(parts(o), many).equals(end))) {
                return end;
            }
        }
        return title;
    }

    private static String end(List<String> parts, int count) {
        return String.join("/", parts.subList(Math.max(0, parts.size() - count), parts.size()));
    }

    private static List<String> parts(String title) {
        return List.of(title.replace('\\', '/').split("/"));
    }

    private static String part(List<String> parts, int up) {
        return up < parts.size() ? parts.get(parts.size() - 1 - up) : "";
    }

    private static String end(String name, int letters) {
        return name.length() <= letters ? name : "\u2026" + name.substring(name.length() - letters + 1);
    }
}
