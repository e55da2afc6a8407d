package org.deskwright.estate.ui.navigator;

/** Stands for all accounts together. */
enum WholeFleet {
    INSTANCE
}
