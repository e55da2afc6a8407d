package org.deskwright.policy.verdict;

import java.util.List;

import org.deskwright.policy.gpo.Gpo;

/** One of two states of policies that are compared, with how they stand to a checklist. */
public interface ComparedState {
    List<Gpo> gpos();

    /** Whether an item was held against them at all, by its id; else it concerns none of the WorkSpaces. */
    boolean asks(String item);

    /** Of each file of one of the GPOs that speaks of an item. */
    List<Verdict> verdicts(Gpo gpo);

    /** Of templates that the checklist asks for; empty where it is not known which there are. */
    List<Verdict> templates();
}
