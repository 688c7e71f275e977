provider snake {
    probe gc__start(int);
    probe gc__done(long);
};
