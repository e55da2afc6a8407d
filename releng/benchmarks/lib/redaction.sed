s/((password|passwd|pwd|secret|token)[A-Za-z0-9_.-]{0,20}["']?[ ]{0,3}[:=][ ]{0,3}["']?)[^ ,;&"'<>]+/\1[removed]/gI
s/(authorization: *)[^\r]*/\1[removed]/gI
s/eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(\.[A-Za-z0-9_-]*)*/[removed]/g
s/(AKIA|ASIA)[A-Z0-9]{16}/[removed]/g
s/([?&](code|state)=)[^ &"'<>]+/\1[removed]/gI
