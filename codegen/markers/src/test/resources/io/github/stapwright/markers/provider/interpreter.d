/* An interpreter: arguments without names, pragmas behind the provider. */
provider snake {
    probe function__entry(const char *, const char *, int);
    probe function__return(const char *, const char *, int);
    probe gc__done(long);
};

#pragma D attributes Evolving/Evolving/Common provider snake provider
#pragma D attributes Evolving/Evolving/Common provider snake module
#pragma D attributes Evolving/Evolving/Common provider snake function
#pragma D attributes Evolving/Evolving/Common provider snake name
#pragma D attributes Evolving/Evolving/Common provider snake args
