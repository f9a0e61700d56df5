# Cases of Anna and Olle, who works in this clone.
export GIT_AUTHOR_DATE='2022-06-07T12:00:00Z' GIT_COMMITTER_DATE='2022-06-07T12:00:00Z'
export GIT_COMMITTER_NAME=Git GIT_COMMITTER_EMAIL=git@example.org
git init -q -b main
git config user.name Olle
git config user.email olle@example.org

# take WHO NUMBER HIGHEST: reserves a number on top of the chain.
chain=refs/caseflow/numbers/RUN/2022
take() {
    commit=$(GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=$1@example.org git commit-tree "$(git mktree < /dev/null)" \
        -m "RUN/$2/2022" -m "Highest: $3" $(git rev-parse -q --verify $chain | sed 's/^/-p /'))
    git update-ref $chain "$commit"
}

# add WHO NUMBER: commits a case.
add() {
    git add cases/2022/RUN-$2-2022.toml
    GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=$1@example.org git commit -qm "Add RUN/$2/2022"
}

take Anna 1 1
take Olle 2 2
add Anna 1
git mv cases/2022/RUN-1-2022.toml cases/2022/RUN-1-2022.toml.old
GIT_AUTHOR_NAME=Olle git commit -qm "Move the case"
git mv cases/2022/RUN-1-2022.toml.old cases/2022/RUN-1-2022.toml
GIT_AUTHOR_NAME=Olle git commit -qm "And back"
git pack-refs --all
