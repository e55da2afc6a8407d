package org.deskwright.sample.plan;

import java.util.List;

/** Names of invented people, as user names: no two alike in one directory. */
final class People {
    private static final List<String> FIRST = List.of("ada", "amir", "anna", "arlo", "bea", "bram", "carla", "chidi",
            "clara", "dario", "dina", "edith", "elif", "emre", "esther", "femi", "flora", "gita", "goran", "hana",
            "hugo", "ida", "ines", "ivan", "jana", "jonas", "kavya", "kofi", "lars", "leila", "lin", "lucia", "mads",
            "maeve", "marek", "mina", "nadia", "nils", "olga", "omar", "petra", "quinn", "rana", "rolf", "sanna",
            "tariq", "ulla", "yuki");
    private static final List<String> LAST = List.of("abbott", "acosta", "ahmed", "aldous", "bakker", "barlow",
            "becker", "bennet", "berg", "bianchi", "boateng", "brandt", "castro", "chen", "clarke", "costa", "dalton",
            "dubois", "eriksen", "farah", "fischer", "foster", "garcia", "grant", "haddad", "hansen", "harlow", "ito",
            "jensen", "kaya", "keller", "kim", "kowal", "larsen", "lehmann", "lopez", "malik", "marsh", "mensah",
            "meyer", "moreau", "nakata", "novak", "okafor", "olsen", "ortega", "park", "patel", "petrov", "quayle",
            "reyes", "rossi", "sato", "silva", "singh", "tanaka", "tran", "vogel", "weber", "yilmaz");
    /** Shares no factor with the number of pairs, so that stepping by it meets every pair once. */
    private static final int STRIDE = 1009;

    private People() {
    }

    /** The user of a directory's WorkSpace; short enough for every operating system. */
    static String user(long seed, int directory, int ordinal) {
        int pairs = FIRST.size() * LAST.size();
        int start = Dice.of(seed, "people", directory).below(pairs);
        int pair = (int) ((start + (long) ordinal * STRIDE) % pairs);
        int round = ordinal / pairs;
        return FIRST.get(pair % FIRST.size()) + "." + LAST.get(pair / FIRST.size()) + (round == 0 ? "" : round + 1);
    }
}
