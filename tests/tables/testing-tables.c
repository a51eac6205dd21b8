/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small tables of a whole plan, in a folder of their own. */
#include "testing-tables.h"

#include "sokaku-test-folder.h"

/* A plan over an era change, with columns in unusual orders and unknown ones. */
const TestingTable testing_tables[TESTING_N_TABLES] = {
  { "plan.csv", "value,key,extra\nTest plan,name,\nH30,first_year,\nR3,last_year,\n"
                "H30;H31;R2,evaluated_years,\nR2,midterm_year,\nTotal,overall_label,\n"
                "en,language,\nR3.4.1,report_date,\nR3.3,sheet_pack_date,\n" },
  { "criteria.csv", "name,order,max,min,cap_grade,cap_at\nSpeed,2,3,1,,\nDepth,1,3,1,B,1\n" },
  { "grades.csv", "grade,min_total\nA,5\nB,3\nC,2\n" },
  { "council_scale.csv", "value,label\n1,poor\n3,\n2,fair\n" },
  { "themes.csv", "no,roman,name,short_in_lists,short_in_sheets\n2,II,Second theme,two,\n"
                  "1,I,First theme,one,first\n" },
  { "initiatives.csv", "title,no,two,one,R2,R1,council_average,midterm_average,adopted,"
                       "adopted_reason\nAlpha,1,○,,A,-,2.4,2,2.5,chair\nBeta,7,○,〇,,B,,,,\n" },
  { "items.csv", "no,initiative,title,tag,departments,first_year,end_year,end_date,status\n"
                 "2,1,Two,,(a)x;(a)y ; z,H30,,,継続\nＮ１,1,N one,new,,R2,R2,R3.1,終了\n"
                 "3,7,Three,,w,,,R1.12,\n" },
  { "scores.csv", "year,item,Speed,Depth,grade,total,reason_Speed,reason_総合評価,decision\n"
                  "H31,2,3,1,B,4,,,\nTotal,2,2,3,A,,quick,best,chair said\nR2,N1,2,,,,,,\n"
                  "2018,3,-,-,-,-,,,\n" },
  { "schedule.csv", "item,year,planned,status,actual\n2,H30,build,工程どおり,\n2,R1,⇒,工程見直し,"
                    "later\n2,R2,,終了,\n" },
  { "actions.csv", "item,year,number,plan,result\n2,R1,③,\"same as ①, but more\",(新)done\n"
                   "2,H30,1,start,\"①(継)a\n・b\n(新)c\"\n" },
  { "issues.csv", "item,year,issue,solution\n2,R1,same as H30,other\n2,H30,slow,faster\n" },
  { "remarks.csv", "item,special_notes,overall_remark,end_date,end_year\n2,note,remark,,\n"
                   "3,,,R1.12,R1\n" },
  { "opinions.csv", "initiative,order,text\n1,2,second\n7,1,only\n1,1,first\n" },
  { "members.csv", "order,name,affiliation,role\n20,Bea,B,\n10,Abe,A,chair\n" },
  { "ratings.csv", "initiative,member,rating\n1,20,3\n1,10,欠席\n7,10,除斥\n7,20,\n" },
  { "effects.csv", "kind,label,yen,item\nmain,part,\"1,000\",N1\ntotal,all,5000,\nmain,rest,,\n" },
  { "report.csv", "key,text\nmethod,\"one\ntwo\"\n" },
};

/**
 * testing_tables_write_all:
 * @folder: path of a folder
 *
 * Writes all of #testing_tables.
 */
void
testing_tables_write_all (const char *folder)
{
  for (guint i = 0; i < TESTING_N_TABLES; i++)
    sokaku_test_write (folder, testing_tables[i].name, testing_tables[i].text);
}
