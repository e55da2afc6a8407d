package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.deskwright.core.search.TopicMatch.Span;

/**
 * The stretch of a longer text that is most like a phrase: the same words in the same order, where a few may lack and a
 * few others may stand between, as when a dialog is quoted from memory or a log breaks it over lines. (The local
 * alignment of Smith and Waterman, with words for letters.)
 *
 * @param coverage the weight of the words found, of all of the phrase: 0 to 1
 * @param weight the weight of the words found
 * @param telling how many of the words found are no function words
 * @param marks the words found, in the phrase
 */
record Alignment(double coverage, double weight, int telling, List<Span> marks) {
    static final Alignment NONE = new Alignment(0, 0, 0, List.of());

    /** What a word more in the text costs, in parts of the mean weight of a word of the phrase. */
    private static final double STRANGE_WORD = 0.2;
    /** What a word less costs, in parts of its weight. */
    private static final double LACKING_WORD = 0.2;

    /** @param text the stems of the text's words, misspelt ones mended */
    static Alignment of(List<String> text, Phrase phrase, ToDoubleFunction<Word> weights) {
        List<Word> words = phrase.words();
        double[] weight = words.stream().mapToDouble(weights).toArray();
        double all = 0;
        for (double each : weight) {
            all += each;
        }
        double strange = STRANGE_WORD * all / weight.length;
        double[][] score = new double[text.size() + 1][weight.length + 1];
        int bestI = 0;
        int bestJ = 0;
        for (int i = 1; i <= text.size(); i++) {
            for (int j = 1; j <= weight.length; j++) {
                double taken = text.get(i - 1).equals(words.get(j - 1).stem())
                        ? score[i - 1][j - 1] + weight[j - 1]
                        : 0;
                double passed = Math.max(score[i - 1][j] - strange, score[i][j - 1] - LACKING_WORD * weight[j - 1]);
                score[i][j] = Math.max(0, Math.max(taken, passed));
                if (score[i][j] > score[bestI][bestJ]) {
                    bestI = i;
                    bestJ = j;
                }
            }
        }
        return back(text, words, weight, all, score, bestI, bestJ);
    }

    private static Alignment back(List<String> text, List<Word> words, double[] weight, double all, double[][] score,
            int bestI, int bestJ) {
        List<Span> marks = new ArrayList<>();
        double found = 0;
        int telling = 0;
        int i = bestI;
        int j = bestJ;
        while (i > 0 && j > 0 && score[i][j] > 0) {
            boolean same = text.get(i - 1).equals(words.get(j - 1).stem());
            if (same && score[i][j] == score[i - 1][j - 1] + weight[j - 1]) {
                marks.add(words.get(j - 1).span());
                found += weight[j - 1];
                telling += FunctionWords.has(words.get(j - 1)) ? 0 : 1;
                i--;
                j--;
            } else if (score[i - 1][j] >= score[i][j]) {
                i--;
            } else {
                j--;
            }
        }
        // rounding must not make a whole phrase less than whole
        double coverage = marks.size() == words.size() ? 1 : found / all;
        return marks.isEmpty() ? NONE : new Alignment(coverage, found, telling, marks);
    }
}
