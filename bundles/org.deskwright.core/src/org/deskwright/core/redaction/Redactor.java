package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;

/**
 * Takes out of a text what is nobody's business: secrets are removed; where it is asked for, people, machines,
 * accounts, addresses and files get pseudonyms. One for all the texts that go together, so that a pseudonym means the
 * same in each. Not for several threads at once.
 */
public final class Redactor {
    /** Characters of a line that are looked through; what stands behind them is left out. */
    public static final int LONGEST = 1 << 20;
    private static final int LONG = 1 << 12;
    /** Characters in which it has room how many were left out. */
    private static final int NOTE = 64;
    /** Each further one takes as long as there are. */
    private static final int MOST_LEARNED = 2_000;

    private final Pseudonyms pseudonyms;
    private OpenText begun;
    private final Map<String, Integer> removed;
    private KnownNames known;
    private final boolean names;
    private final int longest;
    private final boolean masking;
    /** Names that told themselves by where they stood, which stand elsewhere as well. */
    private final Map<String, String> learned = new TreeMap<>();
    /** Those of them that are not known yet. */
    private final List<String> fresh = new ArrayList<>();
    private final FoundPlaces found = new FoundPlaces();
    /** Whether nobody else has the known names, so that further ones may be added. */
    private boolean ownKnown;

    private Redactor(KnownNames known, Pseudonyms pseudonyms, boolean names, int longest) {
        this(known, pseudonyms, names, longest, new TreeMap<>(), false);
    }

    private Redactor(KnownNames known, Pseudonyms pseudonyms, boolean names, int longest, Map<String, Integer> removed,
            boolean masking) {
        this.begun = new OpenText(masking, kind -> count(kind, 1));
        this.removed = removed;
        this.masking = masking;
        this.known = known;
        this.pseudonyms = pseudonyms;
        this.names = names;
        this.longest = longest;
    }

    /** Takes out secrets alone. */
    public static Redactor ofSecrets() {
        return new Redactor(KnownNames.NOBODY, new Pseudonyms(), false, LONGEST);
    }

    /**
     * Takes out secrets, and names that tell themselves by their form or are known.
     *
     * @param known what is known to be a name, and of which kind: {@code user}, {@code host}, {@code path}, ...
     */
    public static Redactor ofSecretsAndNames(Map<String, String> known) {
        return new Redactor(new KnownNames(known), new Pseudonyms(), true, LONGEST);
    }

    /**
     * Another that gives the same pseudonyms and knows further names. The two may be used at the same time, each by its
     * own thread.
     */
    public Redactor knowing(Map<String, String> more) {
        ownKnown = false;
        Redactor other = new Redactor(known, pseudonyms, names, longest);
        more.forEach(other::know);
        return other;
    }

    /** The same, but leaves out what of a line is behind so many characters. */
    public Redactor cutting(int characters) {
        ownKnown = false;
        return new Redactor(known, new Pseudonyms(), names, characters);
    }

    private void know(String name, String kind) {
        known = ownKnown ? known : known.copy();
        ownKnown = true;
        known.add(name, kind);
    }

    /** The text with an asterisk for each character of a secret, so that any part of it can be taken. */
    public static String masked(String text) {
        return ofSecrets().masking().redact(text);
    }

    /** Whether what goes by such a name, a column or a member, is a secret whatever it looks like. */
    public static boolean isSecretName(String name) {
        return !ofSecrets().redactLine(name.strip() + "=\"secret\"").endsWith("=\"secret\"");
    }

    /**
     * Looks for names that tell themselves by where they stand, and does nothing else: they are known where they stand
     * before that, too, to one that is made by {@link #knowing} with what was {@link #learned}.
     */
    public void learn(String line) {
        if (names && learned.size() < MOST_LEARNED) {
            NameRules.tell(shortened(line), found, (_, text, begin, from, name) -> {
                learn(text.substring(begin, from), name);
                return name;
            });
        }
    }

    /** Whether names get pseudonyms. */
    public boolean replacesNames() {
        return names;
    }

    /** Names that told themselves so far by where they stood, and which kind they are of, for {@link #knowing}. */
    public Map<String, String> learned() {
        return Map.copyOf(learned);
    }

    /** The value that goes by a name, as a member or a cell of a column does, which may say that it is a secret. */
    public String member(String name, String value) {
        if (SecretScreen.mayHold(name) && isSecretName(name) && isSecretName(name, value)) {
            count("password", 1);
            return SecretRules.REMOVED;
        }
        return redactAside(value);
    }

    /** Whether all texts in a list or an object that goes by such a name are secrets. */
    public static boolean isSecretList(String name) {
        return SecretScreen.mayHold(name) && OpenValues.isName(name);
    }

    /** A switch or a small number is none, whatever it goes by. */
    private static boolean isSecretName(String name, String value) {
        String shown = name.strip() + "=\"" + value.replaceAll("[\"\\\\\\s]", ".") + '"';
        return !value.startsWith(SecretRules.REMOVED) && !ofSecrets().redactLine(shown).equals(shown);
    }

    /** For what must keep its length: secrets alone become asterisks. Counts together with this one. */
    Redactor masking() {
        return new Redactor(KnownNames.NOBODY, pseudonyms, false, Integer.MAX_VALUE, removed, true);
    }

    /** Secrets that were taken out by another one on its way. */
    void count(String kind, int secrets) {
        removed.merge(kind, secrets, Integer::sum);
    }

    /** A whole text; the ends of its lines stay as they are. */
    public String redact(String text) {
        String clean = redactNext(text);
        endText();
        return clean;
    }

    /** The next lines of a text, which goes on behind them; the ends of lines stay as they are. */
    public String redactNext(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return redactLine(text);
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (; feed >= 0; feed = text.indexOf('\n', from)) {
            clean.append(redactLine(text.substring(from, feed))).append('\n');
            from = feed + 1;
        }
        // what is behind the last end of a line is no line
        return from == text.length() ? clean.toString() : clean.append(redactLine(text.substring(from))).toString();
    }

    /**
     * A text of ours that something was filled into. What we wrote stays as it is, whatever people are called: a
     * command with a pseudonym in the place of a folder does something else.
     *
     * @param all our words, what was filled in, our words, and so on
     */
    public String redactFilled(List<String> all) {
        List<String> parts = filledAside(all);
        String whole = String.join("", parts);
        if (!names || OwnWords.holdsAny(whole)) {
            return redact(whole);
        }
        if (parts.size() == 1) {
            return whole;
        }
        OwnWords ours = new OwnWords();
        StringBuilder text = new StringBuilder(whole.length());
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? ours.hide(parts.get(i), known) : parts.get(i));
        }
        return ours.show(redact(text.toString()));
    }

    /**
     * What was filled in is a text of its own: a secret that tells itself by how that begins is known by itself alone.
     */
    private List<String> filledAside(List<String> parts) {
        List<String> aside = new ArrayList<>(parts);
        for (int i = 1; i < aside.size(); i += 2) {
            aside.set(i, secretless().redact(aside.get(i)));
        }
        return aside;
    }

    /** Another that takes out secrets alone. Counts together with this one. */
    private Redactor secretless() {
        return new Redactor(new KnownNames(Map.of()), pseudonyms, false, longest, removed, masking);
    }

    /** A short text that stands beside another one, such as its name: it neither goes on with that nor ends it. */
    public String redactAside(String text) {
        OpenText before = begun;
        begun = new OpenText(masking, kind -> count(kind, 1));
        try {
            return redact(text);
        } finally {
            begun = before;
        }
    }

    /**
     * A line of the text that does not leave: what it begins, such as a key or a table, goes on in the next ones. Takes
     * a small part of the time.
     */
    public void passOver(String line) {
        Map<String, Integer> before = Map.copyOf(removed);
        String rest = begun.withoutPassedKeys(shortened(line));
        boolean mayHold = !begun.isPublic(rest) && SecretScreen.mayHold(rest);
        begun.withoutValues(rest, mayHold);
        removed.keySet().retainAll(before.keySet());
        removed.putAll(before);
    }

    /** The text whose lines came so far has ended, and what comes is of another. */
    public void endText() {
        begun.end();
    }

    /** The next line of a text, without its end. As many lines come out as go in. */
    public String redactLine(String line) {
        String result = begun.withoutKeys(shortened(line));
        boolean isPublic = begun.isPublic(result);
        if (!isPublic && PrivateKeys.isLine(result)) {
            removed.merge(PrivateKeys.KIND, 1, Integer::sum);
            return masking ? "*".repeat(result.length()) : SecretRules.REMOVED;
        }
        boolean mayHold = !isPublic && SecretScreen.mayHold(result);
        result = mayHold ? InnerTexts.line(result, masking, () -> count("password", 1)) : result;
        result = begun.withoutValues(result, mayHold);
        if (mayHold) {
            result = withoutSecrets(result);
        }
        if (!names) {
            return result;
        }
        result = known.replace(result, pseudonyms::of);
        result = NameRules.replace(result, found, this::renamed);
        if (!fresh.isEmpty()) {
            fresh.forEach(name -> know(name, "user"));
            fresh.clear();
            result = known.replace(result, pseudonyms::of);
        }
        return result;
    }

    /** The pseudonym of what is known to be a name as a whole; secrets have none. */
    public String name(String kind, String value) {
        String clean = redact(value);
        return clean.isBlank() || !clean.equals(value) ? clean : pseudonyms.of(kind, value);
    }

    /**
     * What stands for a part of a text, as it would in all of it: half a name and half a secret are none by their
     * looks. The part grows to whole words where names are replaced, and to whole lines where a name goes over its
     * ends; of a secret that it holds a part of there are as many asterisks.
     */
    public String part(String text, int from, int to) {
        return part(List.of(), text, from, to);
    }

    /**
     * The same of a text that goes on from another.
     *
     * @param before lines before it, which may announce a secret in it
     */
    public String part(List<String> before, String text, int from, int to) {
        if (from <= 0 && to >= text.length()) {
            endText();
            before.forEach(this::passOver);
            return redact(text);
        }
        Redactor masking = ofSecrets().masking();
        before.forEach(masking::passOver);
        String masked = masking.redact(text);
        return names ? new RedactedPart(masked).of(from, to, this::line) : masked.substring(from, to);
    }

    private String line(String line) {
        String result = redactLine(line);
        endText();
        return result;
    }

    /**
     * What {@link #redactLine} keeps of a line that is too long, for one that cannot even be held as a whole; it is
     * still to be looked through.
     *
     * @param begin more than {@link #LONGEST} characters of the line, all of which it may be
     * @param all how many it has
     */
    public static String shortened(String begin, long all) {
        return shortened(begin, all, LONGEST - NOTE);
    }

    /** Keeps the patterns quick. */
    private String shortened(String line) {
        return line.length() <= longest ? line : shortened(line, line.length(), longest);
    }

    /** The word that is cut goes whole: it may be half a secret. */
    private static String shortened(String line, long all, int longest) {
        int end = line.lastIndexOf(' ', longest) + 1;
        return line.substring(0, end) + "[" + (all - end) + " characters left out]";
    }

    private String withoutSecrets(String text) {
        SecretRule.LineInHand line = new SecretRule.LineInHand(text, SecretRules.PLACES);
        if (text.length() > LONG) {
            // most of what makes a line long, and quickly gone
            line.text(SecretRules.LONG_TOKEN.replace(line, SecretRules.ALL.indexOf(SecretRules.LONG_TOKEN),
                    found -> removed(SecretRules.LONG_TOKEN, found)));
        }
        for (int i = 0; i < SecretRules.ALL.size(); i++) {
            SecretRule rule = SecretRules.ALL.get(i);
            line.text(rule.replace(line, i, found -> removed(rule, found)));
        }
        return line.text();
    }

    /** What stands in the place of what a rule found. */
    private String removed(SecretRule rule, MatchResult found) {
        String kept = found.groupCount() > 0 && found.group(1) != null ? found.group(1) : "";
        // what an earlier rule took out is not counted again
        String value = found.group().substring(kept.length());
        if (value.startsWith(SecretRules.REMOVED) || masking && value.chars().allMatch(c -> c == '*')
                || rule.likePath() && LongPath.is(value)) {
            return found.group();
        }
        removed.merge(rule.kind(), 1, Integer::sum);
        return kept + (masking ? "*".repeat(value.length()) : stated(found, kept));
    }

    /** A number in JSON becomes a text, which it has to be in quotes for. */
    private static String stated(MatchResult found, String kept) {
        boolean bare = found.groupCount() > 1 && found.group(2) != null && !kept.endsWith("\"") && !kept.endsWith("'");
        return bare ? found.group(2) + SecretRules.REMOVED + found.group(2) : SecretRules.REMOVED;
    }

    private String renamed(NameRule rule, String text, int begin, int from, String name) {
        // such as /home/user-1, where the name was known and is gone already
        if (pseudonyms.contains(name) || OwnWords.isHidden(name)) {
            return name;
        }
        if (rule.kind().equals("user")) {
            learn(text.substring(begin, from), name);
        }
        return pseudonyms.of(rule.kind(), name);
    }

    private void learn(String before, String user) {
        String domain = before.indexOf('\\') == before.length() - 1 && !before.isEmpty()
                ? pseudonyms.behind(before.substring(0, before.length() - 1))
                : before;
        if (learned.size() < MOST_LEARNED && NameRules.isSure(domain, user)) {
            if (learned.put(user, "user") == null) {
                fresh.add(user);
            }
        }
    }

    /** What stands for which name, for the eyes of the user alone: by pseudonym, in order. */
    public Map<String, String> legend() {
        return pseudonyms.legend();
    }

    /** How many different values of each kind got a pseudonym so far. */
    public Map<String, Integer> renamed() {
        return pseudonyms.counts();
    }

    /** How many secrets of each kind were taken out so far. */
    public Map<String, Integer> removed() {
        Map<String, Integer> all = new TreeMap<>(removed);
        all.values().removeIf(count -> count == 0);
        return all;
    }
}
