/*
 * A DTrace provider description (.d) as projects write it for the `dtrace` command. Only `provider` blocks have a
 * grammar; whatever else a file holds (typedefs, structs, translators) is passed over token by token.
 */
grammar ProviderFile;

file : (provider | typedef | outside)* EOF ;

typedef : 'typedef' (block | ~(';' | '{' | '}'))* ';' ;

outside : block | ~('provider' | 'typedef' | '{' | '}') ;

block : '{' (block | ~('{' | '}'))* '}' ;

provider : 'provider' name? '{' probe* '}' ';'? ;

/* The part after the colon is what a translator makes of the arguments; the note holds those before it. */
probe : 'probe' name '(' parameters? ')' (':' '(' parameters? ')')? ';'? ;

name : word ('-' word)* ;

word : IDENTIFIER | 'provider' | 'probe' | 'typedef' ;

parameters : parameter (',' parameter)* ;

parameter : (nested | ~('(' | ')' | ',' | '{' | '}' | ';'))+ ;

nested : '(' (nested | ~('(' | ')' | '{' | '}' | ';'))* ')' ;

IDENTIFIER : [A-Za-z_$] [A-Za-z0-9_$]* ;

NUMBER : [0-9] [A-Za-z0-9_]* ;

/* A quote without its partner ends with its line: looking further for it, again for each quote, would take forever. */
TEXT : '"' ('\\' . | ~["\\\r\n])* '"'? ;

CHARACTER : '\'' ('\\' . | ~['\\\r\n])* '\''? ;

COMMENT : ('/*' .*? '*/' | '//' ~[\r\n]*) -> skip ;

UNCLOSED : '/*' (~'*' | '*'+ ~[*/])* '*'* EOF ;

/* `#define` gives types other names; pragmas, conditions and libvirt's `#` comments are passed over. */
DIRECTIVE : '#' ('\\' '\r'? '\n' | ~[\r\n])* -> channel(HIDDEN) ;

SPACE : [ \t\r\n\f\u000B]+ -> skip ;

OTHER : . ;
