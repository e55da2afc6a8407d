package org.deskwright.estate.awscli;

import org.deskwright.core.evidence.Scope;

/** What pages have in common that belong to one answer of a call, as far as can be told. */
record Answer(AwsCall call, Scope scope, String folder) {
    static Answer of(Page page) {
        return new Answer(page.call(), page.scope(), page.folder());
    }
}
