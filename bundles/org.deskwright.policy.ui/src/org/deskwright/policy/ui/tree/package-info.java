/** OUs and policies as a tree. Start at {@link org.deskwright.policy.ui.tree.PolicyTreeView}. */
package org.deskwright.policy.ui.tree;
